package dz.mizan.common.print.pdf;

/** The fonts of a file, each with the glyphs that are used of it. */
final class Fonts {
  private final UsedGlyphs regular = new UsedGlyphs(Face.REGULAR);
  private final UsedGlyphs bold = new UsedGlyphs(Face.BOLD);

  UsedGlyphs used(Face face) {
    return switch (face) {
      case REGULAR -> regular;
      case BOLD -> bold;
    };
  }

  /** Writes them and returns the entries by which pages find them. */
  String writeTo(PdfFile file) {
    var entries = new StringBuilder();
    for (var face : Face.values()) {
      entries.append("/%s %d 0 R".formatted(face.key, used(face).writeTo(file)));
    }
    return entries.toString();
  }
}
