package dz.mizan.common.print.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF file (ISO 32000-1) in the making: numbered objects, then the table of where they are. Of up
 * to 2 GB.
 */
final class PdfFile {
  private static final int NOT_YET = -1;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
  private final List<Integer> offsets = new ArrayList<>();
  private final CRC32 sum = new CRC32();
  // What was handed over already.
  private int drained;

  PdfFile() {
    // Bytes above 127 tell mail programs and the like that the file is no text.
    file.writeBytes("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A number for an object that is written later. */
  int reserve() {
    offsets.add(NOT_YET);
    return offsets.size();
  }

  int add(String object) {
    var number = reserve();
    write(number, object);
    return number;
  }

  void write(int number, String object) {
    begin(number);
    print(object);
    print("\nendobj\n");
  }

  /** A compressed stream. */
  int addStream(String entries, byte[] content) {
    var number = reserve();
    var packed = deflated(content);
    begin(number);
    print("<<" + entries + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n");
    file.writeBytes(packed);
    print("\nendstream\nendobj\n");
    return number;
  }

  /** What was written since this was last asked for; it is not kept. */
  byte[] drain() {
    var piece = file.toByteArray();
    sum.update(piece);
    drained += piece.length;
    file.reset();
    return piece;
  }

  /** The rest of the file: all of it, if nothing was drained. */
  byte[] end(int catalogue, int information) {
    var identity = checksum();
    var start = size();
    print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (var offset : offsets) {
      if (offset == NOT_YET) {
        throw new IllegalStateException("An object was not written");
      }
      print(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    print("trailer\n<</Size " + (offsets.size() + 1) + "/Root " + catalogue + " 0 R/Info ");
    print(information + " 0 R/ID[" + identity + identity + "]>>\n");
    print("startxref\n" + start + "\n%%EOF\n");
    return file.toByteArray();
  }

  /** A text as an object: UTF-16 in hexadecimal. */
  static String text(String text) {
    var hex = new StringBuilder("<FEFF");
    text.chars().forEach(unit -> hex(hex, unit));
    return hex.append('>').toString();
  }

  /** Four digits. */
  static void hex(StringBuilder to, int number) {
    for (var shift = 12; shift >= 0; shift -= 4) {
      to.append("0123456789ABCDEF".charAt((number >> shift) & 15));
    }
  }

  // The same paper gives the same file, so its identity is what is in it.
  private String checksum() {
    sum.update(file.toByteArray());
    return String.format(Locale.ROOT, "<%016x%016x>", sum.getValue(), size());
  }

  private int size() {
    return drained + file.size();
  }

  private void begin(int number) {
    offsets.set(number - 1, size());
    print(number + " 0 obj\n");
  }

  private void print(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater();
    try {
      var packed = new ByteArrayOutputStream(content.length / 3 + 64);
      try (var out = new DeflaterOutputStream(packed, deflater)) {
        out.write(content);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
