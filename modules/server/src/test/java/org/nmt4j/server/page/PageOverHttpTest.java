package org.nmt4j.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.api.TinyEngine;
import org.nmt4j.server.engine.FakeService;

/** Checks what the server sends to the page, without a browser. */
class PageOverHttpTest {

  @Test
  void sendsEachFileWithThePolicyOfThePage() {
    try (TestServer server = new TestServer(new FakeService("de-en"))) {
      for (String path : PageFiles.load().paths()) {
        HttpResponse<String> answer = server.get(path);
        HttpHeaders headers = answer.headers();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(headers.firstValue("Content-Security-Policy"))
            .contains(PageFiles.SECURITY_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      }
    }
  }

  @Test
  void sendsAFileOnlyOnce() {
    try (TestServer server = new TestServer(new FakeService("de-en"))) {
      String tag = server.get("/style.css").headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> same =
          server.send(server.request("/style.css").header("If-None-Match", tag));
      assertThat(same.statusCode()).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(same.headers().firstValue("ETag")).contains(tag);
      HttpResponse<String> other =
          server.send(server.request("/style.css").header("If-None-Match", "\"0\""));
      assertThat(other.statusCode()).isEqualTo(200);
      assertThat(other.body()).isNotEmpty();
    }
  }

  @Test
  void detectsTheLanguageOfADocument() {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nauto\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\n%s\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + "Der Hund schläft.\r\n--x--\r\n";
    String type = "multipart/form-data; boundary=x";
    try (TestServer server = new TestServer(TinyEngine.start())) {
      String answer = server.post("/translate_file", type, form.replace("%s", "en")).body();
      String path = answer.replaceAll(".*(/download_file/[^\"]*).*", "$1");
      assertThat(server.get(path).body()).isEqualTo("The dog sleeps.");
      assertThat(server.post("/translate_file", type, form.replace("%s", "de")).body())
          .contains("de is not available as a target language");
    }
  }
}
