package dz.mizan.accounting.template;

import java.util.List;

/** The kinds of events that a package reads. */
public interface PostingKinds {
  /** In the order in which they are listed. */
  List<PostingKind> kinds();
}
