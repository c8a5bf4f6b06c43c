package org.nmt4j.consumer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The POM of {@code nmt4j-bom}, which fixes the versions that nmt4j promises. */
final class Bom {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private final Element project;

  Bom(Path pom) throws Exception {
    project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getDocumentElement();
  }

  /** Returns the version of each library, {@code group:artifact}, without nmt4j's own modules. */
  Map<String, String> libraries() {
    Map<String, String> versions = new LinkedHashMap<>();
    NodeList all = project.getElementsByTagName("dependency");
    for (int i = 0; i < all.getLength(); i++) {
      String group = child(all.item(i), "groupId");
      if (!group.equals("org.nmt4j")) {
        String version = child(all.item(i), "version");
        versions.put(group + ":" + child(all.item(i), "artifactId"), resolved(version));
      }
    }
    return versions;
  }

  private String resolved(String text) {
    Matcher property = PROPERTY.matcher(text);
    if (!property.find()) {
      return text;
    }
    String value = child(project.getElementsByTagName("properties").item(0), property.group(1));
    return resolved(text.replace(property.group(), value));
  }

  private static String child(Node parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each.getNodeName().equals(name)) {
        return each.getTextContent();
      }
    }
    throw new AssertionError("no " + name + " in " + parent.getNodeName());
  }
}
