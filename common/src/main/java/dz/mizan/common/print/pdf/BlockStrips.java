package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Block;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Signatures;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns blocks into strips. */
final class BlockStrips {
  static final double BETWEEN_BLOCKS = 9;
  private static final double BESIDE = 14;

  private BlockStrips() {}

  /** Hands over the strips of a block from top to bottom; a table's rows one by one. */
  static void of(Block block, Area area, Consumer<Strip> to) {
    switch (block) {
      case Facts facts when facts.title() == null -> FactsStrip.of(facts, area).forEach(to);
      case Facts box -> to.accept(BoxStrip.of(box, area));
      case Note note -> TextStrip.of(note, area, to);
      case Totals totals -> to.accept(Stack.of(TotalsStrip.of(totals, area)));
      case Signatures signatures -> to.accept(SignatureStrip.of(signatures, area));
      case Table table -> {
        var columns = Columns.of(table, area);
        to.accept(RowStrip.head(table, columns));
        table.rows().forEach(row -> RowStrip.of(table, columns, row, to));
      }
      case Block.Beside beside -> to.accept(beside(beside, area));
      case Block.Together together -> {
        var strips = new ArrayList<Strip>();
        for (var part : together.blocks()) {
          if (!strips.isEmpty()) {
            strips.add(new Gap(BETWEEN_BLOCKS));
          }
          of(part, area, strips::add);
        }
        to.accept(Stack.of(strips));
      }
    }
  }

  private static Strip beside(Block.Beside beside, Area area) {
    var first = (area.width() - BESIDE) * beside.startPercent() / 100;
    var start = strips(beside.start(), area.first(first));
    var end = strips(beside.end(), area.from(first + BESIDE));
    return new SideBySide(levelled(start, end), levelled(end, start));
  }

  private static Stack strips(Block block, Area area) {
    var strips = new ArrayList<Strip>();
    of(block, area, strips::add);
    return Stack.of(strips);
  }

  // Two boxes end at the same height.
  private static Stack levelled(Stack stack, Stack other) {
    return stack.strips().size() == 1 && stack.strips().getFirst() instanceof BoxStrip box
        ? Stack.of(List.of(box.asHighAs(other.height())))
        : stack;
  }

  /** Two of them. */
  private record SideBySide(Strip start, Strip end) implements Strip {
    @Override
    public double height() {
      return Math.max(start.height(), end.height());
    }

    @Override
    public void draw(Canvas canvas, double top) {
      start.draw(canvas, top);
      end.draw(canvas, top);
    }
  }
}
