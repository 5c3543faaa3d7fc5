package dz.mizan.inventory.stream;

import org.jspecify.annotations.Nullable;

/**
 * What goes to a client in one piece.
 *
 * @param event its name; null for a comment
 * @param data JSON, or the comment
 * @param id up to where the client has seen everything by then; null if it has not
 */
record Frame(@Nullable String event, String data, @Nullable String id) {
  static Frame comment(String text, @Nullable String id) {
    return new Frame(null, text, id);
  }
}
