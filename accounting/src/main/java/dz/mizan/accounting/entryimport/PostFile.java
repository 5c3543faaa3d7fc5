package dz.mizan.accounting.entryimport;

import dz.mizan.common.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongFunction;

/** Checks the lines of a file against the books and posts them, in the running transaction. */
@ApplicationScoped
class PostFile {
  private final Imports imports;
  private final StagedLines staged;
  private final CheckLines check;
  private final PostLines post;
  private final Audit audit;

  PostFile(Imports imports, StagedLines staged, CheckLines check, PostLines post, Audit audit) {
    this.imports = imports;
    this.staged = staged;
    this.check = check;
    this.post = post;
    this.audit = audit;
  }

  /** A dry run is over: its transaction is taken back. */
  static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PostLines.Posted posted;

    private Undone(PostLines.Posted posted) {
      super(null, null, false, false);
      this.posted = posted;
    }
  }

  /**
   * Posts it, or refuses it if lines are wrong.
   *
   * @param refused lines that could not be read
   * @param adjust whether soft-closed months are open
   * @param told is told after each piece how many lines are posted
   * @return the import, COMPLETED or REFUSED
   * @throws Undone if it is a dry run that came to its end
   * @throws OpeningNotFirst if opening balances follow years that are in the books
   * @throws OpeningThere if opening balances of the year were imported and stand
   */
  Uni<ImportView> handle(
      ImportView view, long refused, boolean adjust, LongFunction<Uni<Void>> told) {
    return check
        .handle(view.id(), view.options(), adjust)
        .chain(
            wrong ->
                refused + wrong > 0
                    ? refuse(view.id(), refused + wrong)
                    : post.handle(view.id(), view.options(), adjust, told)
                        .chain(posted -> posted(view, posted)));
  }

  /** Notes what a dry run came to. */
  Uni<ImportView> complete(UUID id, Undone dryRun) {
    return complete(id, dryRun.posted);
  }

  private Uni<ImportView> posted(ImportView view, PostLines.Posted posted) {
    if (view.dryRun()) {
      throw new Undone(posted);
    }
    return complete(view.id(), posted)
        .call(after -> audit.record("entries.imported", "entry-import", view.id(), null, after));
  }

  private Uni<ImportView> complete(UUID id, PostLines.Posted posted) {
    return staged
        .drop(id)
        .chain(() -> imports.end(id, ImportState.COMPLETED, 0, posted.entries(), posted.total()));
  }

  private Uni<ImportView> refuse(UUID id, long refused) {
    return staged.drop(id).chain(() -> imports.end(id, ImportState.REFUSED, refused, 0, null));
  }
}
