package org.fauces.it.permissions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fauces.it.support.Build;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The constraints of the portal's descriptor as the container reads them: the pattern that fits an
 * address best decides.
 */
final class Descriptor {
  private static final Set<String> ANYBODY = Set.of("anybody");

  private final Element root;

  private Descriptor(Element root) {
    this.root = root;
  }

  static Descriptor ofPortal() {
    var file = Build.root().resolve("web/portal/src/main/webapp/WEB-INF/web.xml").toFile();
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return new Descriptor(builder.parse(file).getDocumentElement());
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The addresses of the pages that Faces serves. */
  List<String> pages() {
    return elements(root, "servlet-mapping").stream()
        .flatMap(mapping -> texts(mapping, "url-pattern").stream())
        .filter(pattern -> pattern.startsWith("/"))
        .toList();
  }

  /** Who may ask for an address, whatever the method; empty where nobody may. */
  Set<String> rolesAt(String address) {
    return elements(root, "security-constraint").stream()
        .flatMap(each -> texts(each, "url-pattern").stream().map(p -> new Rule(p, roles(each))))
        .filter(rule -> rule.fits(address))
        .max(Comparator.comparingInt(rule -> rule.weight(address)))
        .map(Rule::roles)
        .orElse(ANYBODY);
  }

  /** The constraints that speak of some methods only; others would be open. */
  List<String> methodsNamed() {
    var named = new ArrayList<String>();
    elements(root, "security-constraint")
        .forEach(
            constraint -> {
              named.addAll(texts(constraint, "http-method"));
              named.addAll(texts(constraint, "http-method-omission"));
            });
    return named;
  }

  private static Set<String> roles(Element constraint) {
    return elements(constraint, "auth-constraint").isEmpty()
        ? ANYBODY
        : new TreeSet<>(texts(constraint, "role-name"));
  }

  private static List<String> texts(Element below, String name) {
    return elements(below, name).stream().map(each -> each.getTextContent().strip()).toList();
  }

  private static List<Element> elements(Element below, String name) {
    var found = below.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private record Rule(String pattern, Set<String> roles) {
    boolean fits(String address) {
      return pattern.equals(address)
          || pattern.endsWith("/*")
              && (address + "/").startsWith(pattern.substring(0, pattern.length() - 1));
    }

    int weight(String address) {
      return pattern.equals(address) ? Integer.MAX_VALUE : pattern.length();
    }
  }
}
