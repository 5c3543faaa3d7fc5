package dz.mizan.common.print;

import java.util.List;

/** A part of a paper, from its head to its end. */
public sealed interface Block
    permits Facts, Table, Totals, Note, Signatures, Block.Beside, Block.Together {

  /**
   * Two blocks side by side, never broken over pages, so each well below a page.
   *
   * @param startPercent how much of the width is the first one's
   */
  record Beside(Block start, Block end, int startPercent) implements Block {}

  /** Blocks that go to the next page together where they do not fit on this one. */
  record Together(List<Block> blocks) implements Block {
    public Together {
      blocks = List.copyOf(blocks);
    }
  }
}
