package dz.mizan.common.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** Reads what a PDF file says, page by page, as a program that copies text out of it does. */
public final class PdfText {
  private static final Pattern OBJECT = Pattern.compile("(?m)^(\\d+) 0 obj\n");
  private static final Pattern PAGE =
      Pattern.compile("/Type/Page/.*/Contents\\[(\\d+) 0 R (\\d+) 0 R]");
  private static final Pattern SHOWN = Pattern.compile("/(F\\d) [\\d.]+ Tf|<([0-9A-F]*)>|\\bET\\b");

  private final byte[] bytes;
  private final String file;
  private final Map<Integer, Integer> objects = new HashMap<>();
  private final Map<String, Map<String, String>> fonts = new HashMap<>();

  private PdfText(byte[] bytes) {
    this.bytes = bytes;
    this.file = new String(bytes, StandardCharsets.ISO_8859_1);
    OBJECT.matcher(file).results().forEach(m -> objects.put(number(m, 1), m.end()));
    for (var font : List.of("F1", "F2")) {
      var at = group("/" + font + " (\\d+) 0 R", file);
      var map = group("/ToUnicode (\\d+) 0 R", object(at));
      fonts.put(font, characters(stream(map)));
    }
  }

  /** The lines of each page; letters from right to left are in the order in which they stand. */
  public static List<String> pages(byte[] pdf) {
    return new PdfText(pdf).pages();
  }

  /** All bytes of the objects' streams, unpacked, and the rest as it is. */
  static List<String> streams(byte[] pdf) {
    var reader = new PdfText(pdf);
    return reader.objects.keySet().stream()
        .filter(number -> reader.object(number).contains("FlateDecode"))
        .map(reader::stream)
        .toList();
  }

  private List<String> pages() {
    return PAGE.matcher(file)
        .results()
        .map(page -> shown(stream(number(page, 1))) + shown(stream(number(page, 2))))
        .toList();
  }

  private String shown(String content) {
    var text = new StringBuilder();
    var font = new ArrayList<>(List.of("F1"));
    SHOWN
        .matcher(content)
        .results()
        .forEach(
            token -> {
              if (token.group(1) != null) {
                font.set(0, token.group(1));
              } else if (token.group(2) != null) {
                for (var i = 0; i < token.group(2).length(); i += 4) {
                  text.append(fonts.get(font.getFirst()).get(token.group(2).substring(i, i + 4)));
                }
              } else {
                text.append('\n');
              }
            });
    return text.toString();
  }

  private static Map<String, String> characters(String map) {
    var characters = new HashMap<String, String>();
    Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]+)>\n")
        .matcher(map)
        .results()
        .forEach(pair -> characters.put(pair.group(1), unicode(pair.group(2))));
    return characters;
  }

  private static String unicode(String hex) {
    var text = new StringBuilder();
    for (var i = 0; i < hex.length(); i += 4) {
      text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
    }
    return text.toString();
  }

  private String object(int number) {
    var start = objects.get(number);
    return file.substring(start, file.indexOf("endobj", start));
  }

  private String stream(int number) {
    var object = object(number);
    var length = group("/Length (\\d+)", object);
    var start = objects.get(number) + object.indexOf("stream\n") + 7;
    try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes, start, length))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int group(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .findFirst()
        .map(match -> number(match, 1))
        .orElseThrow(() -> new IllegalStateException("No " + pattern));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
