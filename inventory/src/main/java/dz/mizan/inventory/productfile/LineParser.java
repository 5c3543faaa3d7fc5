package dz.mizan.inventory.productfile;

/** Reads a file that comes in pieces. Holds no more than one line, of at most 64 KB. */
public interface LineParser {
  /** The longest line that is read. */
  int MAX_LINE_BYTES = 65_536;

  /**
   * Takes the next piece.
   *
   * @throws UnreadableFile if the file is of another kind; nothing more is to be fed
   */
  void feed(byte[] piece);

  /**
   * There are no more pieces.
   *
   * @throws UnreadableFile if there was no file in them
   */
  void end();
}
