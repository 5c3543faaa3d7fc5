package dz.mizan.accounting.bankstatement;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that others wrote: no document type, no external entity, nesting and texts bounded.
 * Tells the elements by their path of local names, with their text. Namespaces are not looked at.
 */
final class SafeXml {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_HEAD = 200;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /** What is told while reading. */
  interface Listener {

    /** An element begins. */
    void begin(String path, Attributes attributes, int line);

    /** An element ends; its own text, without that of elements in it. */
    void end(String path, String text, int line);
  }

  /** The attributes of an element. */
  @FunctionalInterface
  interface Attributes {
    @Nullable String get(String name);
  }

  private final Deque<String> paths = new ArrayDeque<>();
  private final Deque<StringBuilder> texts = new ArrayDeque<>();

  private SafeXml() {}

  /**
   * @throws BrokenStatement if it is not well-formed XML, or beyond the bounds
   */
  static void read(byte[] file, Listener listener) {
    try {
      var reader = factory().createXMLStreamReader(new StringReader(decode(file)));
      try {
        new SafeXml().read(reader, listener);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      var place = e.getLocation();
      throw BrokenStatement.at(
          place == null ? 0 : Math.max(0, place.getLineNumber()), "broken XML");
    } catch (MissingResourceException e) {
      // A native executable may lack the parser's own texts for what it found to be wrong.
      throw BrokenStatement.at(0, "broken XML");
    }
  }

  // Decoded here: the parser would tell the standard error output of wrong bytes, and a native
  // executable has but few charsets.
  private static String decode(byte[] file) {
    var head = new String(file, 0, Math.min(file.length, MAX_HEAD), StandardCharsets.ISO_8859_1);
    var declared = DECLARED.matcher(head);
    var encoding = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
    return switch (encoding) {
      case "UTF-8", "US-ASCII" -> Encoding.UTF_8.decode(file);
      case "ISO-8859-1", "WINDOWS-1252" -> Encoding.WINDOWS_1252.decode(file);
      case "WINDOWS-1256" -> Encoding.WINDOWS_1256.decode(file);
      default -> throw BrokenStatement.at(1, "an encoding that is not read");
    };
  }

  // Made anew each time: a factory in a static field would be part of the native executable.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no external entities");
        });
    return factory;
  }

  private void read(XMLStreamReader reader, Listener listener) throws XMLStreamException {
    while (reader.hasNext()) {
      int line = Math.max(1, reader.getLocation().getLineNumber());
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(reader, listener, line);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, line);
        case XMLStreamConstants.END_ELEMENT ->
            listener.end(paths.removeLast(), texts.removeLast().toString().strip(), line);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw BrokenStatement.at(line, "document types and entities are not read");
        default -> {} // comments and the like
      }
    }
  }

  private void begin(XMLStreamReader reader, Listener listener, int line) {
    if (paths.size() == MAX_DEPTH) {
      throw BrokenStatement.at(line, "nested too deep");
    }
    var parent = paths.isEmpty() ? "" : paths.getLast();
    paths.addLast(parent + "/" + reader.getLocalName());
    texts.addLast(new StringBuilder());
    listener.begin(paths.getLast(), name -> reader.getAttributeValue(null, name), line);
  }

  private void text(XMLStreamReader reader, int line) {
    if (!texts.isEmpty()) {
      var text = texts.getLast();
      if (text.length() + reader.getTextLength() > MAX_TEXT) {
        throw BrokenStatement.at(line, "a text that is too long");
      }
      text.append(reader.getText());
    }
  }
}
