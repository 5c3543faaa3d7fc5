package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Very many papers as one PDF file, handed over piece by piece, so that it is never in memory as a
 * whole. The pieces together are the same bytes as {@link PaperPdf#of(List)} gives. For one thread
 * at a time, a worker's.
 */
public final class PdfBook {
  private final PaperPdf pdf = new PaperPdf();
  private @Nullable Paper first;

  /** The next papers; returns the next piece of the file. */
  public byte[] add(List<Paper> papers) {
    for (var paper : papers) {
      if (first == null) {
        first = paper;
      }
      pdf.add(paper);
    }
    return pdf.drain();
  }

  /**
   * The last piece.
   *
   * @throws IllegalStateException if there was no paper
   */
  public byte[] end() {
    if (first == null) {
      throw new IllegalStateException("No paper");
    }
    return pdf.end(first);
  }
}
