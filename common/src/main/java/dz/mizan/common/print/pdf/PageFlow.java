package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Block;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the strips of a paper on pages, one after the other. */
final class PageFlow {
  private static final double RUNNING_HEAD = 22;

  private final Paper paper;
  private final Format format;
  private final Fonts fonts;
  private final PdfFile file;
  private final List<Integer> pages = new ArrayList<>();
  // What must not be the last on its page, waiting for what follows.
  private final List<Strip> held = new ArrayList<>();
  private @Nullable Strip tableHead;
  // The head of the table that has begun, until its first row stands.
  private @Nullable Strip comingHead;
  private Canvas canvas;
  private double y = Format.TOP;
  private boolean isFresh = true;

  PageFlow(Paper paper, PdfFile file, Fonts fonts) {
    this.paper = paper;
    this.file = file;
    this.fonts = fonts;
    this.format = Format.of(paper);
    this.canvas = new Canvas(format, fonts);
  }

  /** Writes what the pages hold and returns these streams, page by page. */
  List<Integer> run() {
    place(HeadStrip.of(paper, format.body()));
    for (var block : paper.blocks()) {
      place(new Gap(BlockStrips.BETWEEN_BLOCKS));
      place(block);
    }
    release();
    endPage();
    return pages;
  }

  private void place(Block block) {
    if (block instanceof Table) {
      BlockStrips.of(block, format.body(), this::placeRow);
      release();
      tableHead = null;
    } else if (block instanceof Block.Together together && isHigherThanPage(together)) {
      together.blocks().forEach(this::place);
    } else {
      BlockStrips.of(block, format.body(), this::place);
    }
  }

  private boolean isHigherThanPage(Block block) {
    var strips = new ArrayList<Strip>();
    BlockStrips.of(block, format.body(), strips::add);
    return Stack.of(strips).height() > format.end() - Format.TOP - RUNNING_HEAD;
  }

  private void placeRow(Strip strip) {
    if (tableHead == null && comingHead == null) {
      comingHead = strip;
    }
    place(strip);
  }

  private void place(Strip strip) {
    held.add(strip);
    if (!strip.staysWithNext() && !strip.isGap()) {
      release();
    }
  }

  private void release() {
    var height = held.stream().mapToDouble(Strip::height).sum();
    if (y + height > format.end() && !isFresh) {
      newPage();
    }
    for (var strip : held) {
      if (strip.isGap() && isFresh) {
        continue;
      }
      if (y + strip.height() > format.end() && !isFresh) {
        newPage();
      }
      strip.draw(canvas, y);
      y += strip.height();
      isFresh = false;
    }
    held.clear();
    if (comingHead != null) {
      tableHead = comingHead;
      comingHead = null;
    }
  }

  private void newPage() {
    endPage();
    canvas = new Canvas(format, fonts);
    y = Format.TOP;
    var body = format.body();
    var from = Type.SMALL.fitted(paper.letterhead().name(), body.width() * 0.5);
    var what = Type.CAPTION.fitted(paper.heading(), body.width() * 0.45);
    canvas.text(from, body.x(), y + 8, Type.SMALL.ink);
    canvas.textTo(what, body.end(), y + 8, Ink.TEXT);
    canvas.rule(body.x(), y + 14, body.width(), 0.6, Ink.ACCENT);
    y += RUNNING_HEAD;
    if (tableHead != null) {
      tableHead.draw(canvas, y);
      y += tableHead.height();
    }
    isFresh = true;
  }

  private void endPage() {
    pages.add(file.addStream("", canvas.bytes()));
  }
}
