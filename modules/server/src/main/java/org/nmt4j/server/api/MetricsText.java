package org.nmt4j.server.api;

import org.nmt4j.server.engine.EngineStatistics;
import org.nmt4j.server.engine.ModelInfo;
import org.nmt4j.server.engine.SecondsHistogram;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.HttpStatistics;

/**
 * Writes the counts of a server in the text format of Prometheus, version 0.0.4. Labels hold
 * statuses, languages and bounds of histograms, and nothing about clients.
 */
final class MetricsText {
  /** The media type of the format. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  private MetricsText() {}

  static String of(TranslationService service, HttpStatistics http) {
    MetricsText metrics = new MetricsText();
    metrics.begin("http_responses_total", "counter", "Answers by status.");
    http.answers()
        .forEach((status, count) -> metrics.line("http_responses_total", "status", status, count));
    metrics.one("http_connections", "gauge", "Open connections.", http.connections());
    metrics.begin("model_loaded", "gauge", "Whether the model of a pair of languages is loaded.");
    for (ModelInfo model : service.pairs().values()) {
      metrics.line("model_loaded", "pair", model.pair(), model.isLoaded() ? 1 : 0);
    }
    metrics.add(service.statistics());
    return metrics.text.toString();
  }

  private void add(EngineStatistics engine) {
    counter("requests", "Requests that the engine accepted.", engine.requests());
    counter("texts", "Texts of accepted requests.", engine.texts());
    counter("characters", "Characters of accepted requests.", engine.characters());
    counter("rejections", "Requests that were refused for too much work.", engine.rejections());
    counter("cancellations", "Requests that their clients gave up.", engine.cancellations());
    counter("failures", "Accepted requests that failed.", engine.failures());
    counter("batches", "Batches.", engine.batches());
    counter("sentences", "Sentences of all batches, or pieces of them.", engine.parts());
    counter("places", "Places for sentences in all batches.", engine.places());
    counter("source_tokens", "Source tokens of all batches.", engine.tokens());
    counter("translating_seconds", "Seconds that all batches took.", engine.translatingSeconds());
    counter("model_loads", "Models loaded.", engine.loads());
    counter("model_reloads", "Models replaced because their file changed.", engine.reloads());
    counter("model_unloads", "Models unloaded for lack of room.", engine.unloads());
    counter("model_load_failures", "Files that could not be loaded.", engine.loadFailures());
    histogram("waiting_seconds", "Seconds until a request was under way.", engine.waiting());
    histogram("answering_seconds", "Seconds until a request was translated.", engine.answering());
  }

  private void counter(String name, String help, double value) {
    one(name + "_total", "counter", help, value);
  }

  private void one(String name, String type, String help, double value) {
    begin(name, type, help);
    text.append("nmt4j_" + name + " " + number(value) + "\n");
  }

  private void histogram(String name, String help, SecondsHistogram histogram) {
    begin(name, "histogram", help);
    for (SecondsHistogram.Bucket bucket : histogram.buckets()) {
      line(name + "_bucket", "le", number(bucket.upTo()), bucket.count());
    }
    text.append("nmt4j_" + name + "_sum " + number(histogram.sum()) + "\n");
    text.append("nmt4j_" + name + "_count " + histogram.count() + "\n");
  }

  private void begin(String name, String type, String help) {
    text.append("# HELP nmt4j_" + name + " " + help + "\n");
    text.append("# TYPE nmt4j_" + name + " " + type + "\n");
  }

  private void line(String name, String label, Object value, double count) {
    text.append("nmt4j_" + name + "{" + label + "=\"" + value + "\"} " + number(count) + "\n");
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "+Inf";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
