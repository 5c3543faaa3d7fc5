package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Paper;
import java.util.ArrayList;
import java.util.List;

/** Papers as one PDF file. This is work for a worker thread, not for an event loop. */
public final class PaperPdf {
  private final PdfFile file = new PdfFile();
  private final Fonts fonts = new Fonts();
  private final int tree = file.reserve();
  private final int resources = file.reserve();
  private final List<Integer> pages = new ArrayList<>();

  PaperPdf() {}

  /** One paper. */
  public static byte[] of(Paper paper) {
    return of(List.of(paper));
  }

  /**
   * Several, such as the payslips of a month, each with its own page numbers.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static byte[] of(List<Paper> papers) {
    if (papers.isEmpty()) {
      throw new IllegalArgumentException("No paper");
    }
    var pdf = new PaperPdf();
    papers.forEach(pdf::add);
    return pdf.end(papers.getFirst());
  }

  void add(Paper paper) {
    var bodies = new PageFlow(paper, file, fonts).run();
    var format = Format.of(paper);
    for (var i = 0; i < bodies.size(); i++) {
      var around = around(paper, format, i + 1, bodies.size());
      pages.add(
          file.add(
              "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents[%d 0 R %d 0 R]>>"
                  .formatted(
                      tree,
                      Double.toString(format.width()),
                      Double.toString(format.height()),
                      resources,
                      bodies.get(i),
                      file.addStream("", around))));
    }
  }

  // What needs to know how many pages there are, and what lies over the rest.
  private byte[] around(Paper paper, Format format, int page, int of) {
    var canvas = new Canvas(format, fonts);
    var body = format.body();
    var top = format.height() - 40;
    canvas.rule(body.x(), top, body.width(), 0.5, Ink.RULE);
    var number = Type.SMALL.line(page + "/" + of);
    canvas.textTo(number, body.end(), top + 12, Type.SMALL.ink);
    if (paper.footer() != null) {
      var lines = Type.SMALL.lines(paper.footer(), body.width() - 50);
      Type.SMALL.draw(canvas, lines.subList(0, Math.min(2, lines.size())), body, top + 3.5, false);
    }
    if (paper.watermark() != null) {
      canvas.watermark(paper.watermark());
    }
    return canvas.bytes();
  }

  byte[] drain() {
    return file.drain();
  }

  byte[] end(Paper first) {
    file.write(
        resources, "<</Font<<" + fonts.writeTo(file) + ">>/ExtGState<</Faint<</ca 0.2>>>>>>");
    var kids = new StringBuilder();
    pages.forEach(page -> kids.append(page).append(" 0 R "));
    file.write(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
    var catalogue =
        file.add(
            "<</Type/Catalog/Pages %d 0 R/Lang(%s)/ViewerPreferences<</DisplayDocTitle true/Direction/%s>>>>"
                .formatted(
                    tree,
                    first.language().tag(),
                    first.language().isRightToLeft() ? "R2L" : "L2R"));
    var information =
        file.add(
            "<</Title"
                + PdfFile.text(first.heading())
                + "/Author"
                + PdfFile.text(first.letterhead().name())
                + "/Producer(Mizan)>>");
    return file.end(catalogue, information);
  }
}
