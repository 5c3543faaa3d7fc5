package dz.mizan.accounting.entryimport;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the lines of a file against the books and posts them, all or nothing. */
@ApplicationScoped
class PostImport {
  private static final int SHOWN = 20;

  private final CompanyTransactions transactions;
  private final Imports imports;
  private final StagedLines staged;
  private final CheckLines check;
  private final PostLines post;
  private final ImportErrors errors;
  private final ErrorTexts texts;
  private final Audit audit;

  PostImport(
      CompanyTransactions transactions,
      Imports imports,
      StagedLines staged,
      CheckLines check,
      PostLines post,
      ImportErrors errors,
      ErrorTexts texts,
      Audit audit) {
    this.transactions = transactions;
    this.imports = imports;
    this.staged = staged;
    this.check = check;
    this.post = post;
    this.errors = errors;
    this.texts = texts;
    this.audit = audit;
  }

  /**
   * An import that has ended.
   *
   * @param isReplayed whether the file was imported before: the view is that import's
   */
  record Done(boolean isReplayed, ImportView view) {}

  /** A dry run is over: its transaction is taken back. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PostLines.Posted posted;

    Undone(PostLines.Posted posted) {
      super(null, null, false, false);
      this.posted = posted;
    }
  }

  /**
   * @param refused lines that could not be read
   * @throws OpeningNotFirst if opening balances follow years that are in the books
   * @throws OpeningThere if opening balances of the year were imported and stand
   * @throws ImportPartlyReversed if the file was imported and some of its entries were reversed
   */
  Uni<Done> handle(UUID companyId, UUID id, ImportOptions options, long refused) {
    return transactions
        .run(companyId, () -> once(id, options, refused))
        .onFailure(SqlFailures.violates("uq_entry_import_file"))
        .recoverWithUni(() -> transactions.run(companyId, () -> once(id, options, refused)))
        // Perhaps of this very file, by somebody who sent it at the same time.
        .onFailure(OpeningThere.class)
        .recoverWithUni(() -> transactions.run(companyId, () -> once(id, options, refused)))
        .onFailure(Undone.class)
        .recoverWithUni(
            undone ->
                transactions.run(
                    companyId, () -> complete(id, ((Undone) undone).posted).map(PostImport::done)));
  }

  /** Ends an import that broke off; its lines go. */
  Uni<Void> giveUp(UUID id, String why) {
    return imports.fail(id, why).chain(() -> staged.drop(id));
  }

  /** Why nothing of the file was posted, with the first errors. */
  Uni<ImportRefused> refusal(UUID companyId, ImportView view, @Nullable String language) {
    return transactions
        .run(companyId, () -> errors.after(view.id(), -1, -1, SHOWN))
        .map(
            first ->
                new ImportRefused(
                    view.id(),
                    view.refused(),
                    first.stream().map(error -> texts.view(error, language)).toList()));
  }

  private Uni<Done> once(UUID id, ImportOptions options, long refused) {
    return imports
        .require(id)
        .chain(
            view -> {
              var sha256 = view.fileSha256();
              if (options.dryRun() || sha256 == null) {
                return fresh(id, options, refused);
              }
              return imports
                  .earlier(options, sha256)
                  .chain(
                      earlier ->
                          earlier.isPresent()
                              ? again(id, options, refused, earlier.get())
                              : fresh(id, options, refused));
            });
  }

  private Uni<Done> again(UUID id, ImportOptions options, long refused, ImportView earlier) {
    return imports
        .entries(earlier.id())
        .chain(
            posted -> {
              if (posted.reversed() == 0) {
                return replay(id, earlier);
              }
              if (posted.reversed() < posted.entries()) {
                throw new ImportPartlyReversed(earlier.id(), posted);
              }
              return imports.reversed(earlier.id()).chain(() -> fresh(id, options, refused));
            });
  }

  private Uni<Done> replay(UUID id, ImportView earlier) {
    return staged.drop(id).chain(() -> imports.forget(id)).replaceWith(new Done(true, earlier));
  }

  private Uni<Done> fresh(UUID id, ImportOptions options, long refused) {
    return check
        .handle(id, options)
        .chain(
            wrong ->
                refused + wrong > 0
                    ? refuse(id, refused + wrong).map(PostImport::done)
                    : all(id, options));
  }

  private Uni<Done> all(UUID id, ImportOptions options) {
    return post.handle(id, options)
        .chain(
            posted ->
                options.dryRun()
                    ? Uni.createFrom().failure(new Undone(posted))
                    : complete(id, posted)
                        .call(
                            view ->
                                audit.record("entries.imported", "entry-import", id, null, view))
                        .map(PostImport::done));
  }

  private Uni<ImportView> complete(UUID id, PostLines.Posted posted) {
    return staged
        .drop(id)
        .chain(() -> imports.end(id, ImportState.COMPLETED, 0, posted.entries(), posted.total()));
  }

  private Uni<ImportView> refuse(UUID id, long refused) {
    return staged.drop(id).chain(() -> imports.end(id, ImportState.REFUSED, refused, 0, null));
  }

  private static Done done(ImportView view) {
    return new Done(false, view);
  }
}
