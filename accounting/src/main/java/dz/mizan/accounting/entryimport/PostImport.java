package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a file posted that is there, all or nothing, unless it was imported before: a short one at
 * once, a long one beside the requests.
 */
@ApplicationScoped
class PostImport {
  private static final int SHOWN = 20;

  private final CompanyTransactions transactions;
  private final Imports imports;
  private final ImportTasks tasks;
  private final StagedLines staged;
  private final PostFile post;
  private final PostLines postLines;
  private final ImportErrors errors;
  private final ErrorTexts texts;

  PostImport(
      CompanyTransactions transactions,
      Imports imports,
      ImportTasks tasks,
      StagedLines staged,
      PostFile post,
      PostLines postLines,
      ImportErrors errors,
      ErrorTexts texts) {
    this.transactions = transactions;
    this.imports = imports;
    this.tasks = tasks;
    this.staged = staged;
    this.post = post;
    this.postLines = postLines;
    this.errors = errors;
    this.texts = texts;
  }

  /**
   * An import that has ended, or is POSTING: then its task is to be done.
   *
   * @param isReplayed whether the file was imported before: the view is that import's
   */
  record Done(boolean isReplayed, ImportView view) {}

  /**
   * @param lines of the file
   * @param refused lines that could not be read
   * @throws OpeningNotFirst if opening balances follow years that are in the books
   * @throws OpeningThere if opening balances of the year were imported and stand
   * @throws ImportPartlyReversed if the file was imported and some of its entries were reversed
   * @throws ImportUnderWay if the file was imported and is being taken back
   */
  Uni<Done> handle(UUID companyId, UUID id, long lines, long refused) {
    return postLines.mayAdjust().chain(adjust -> handle(companyId, id, lines, refused, adjust));
  }

  private Uni<Done> handle(UUID companyId, UUID id, long lines, long refused, boolean adjust) {
    Function<ImportView, Uni<ImportView>> how =
        lines > DoImportTasks.LINES_AT_ONCE
            ? view -> accept(id, adjust)
            : view -> post.handle(view, refused, adjust, ImportTasks.NOT_TOLD);
    Supplier<Uni<Done>> once = () -> transactions.run(companyId, () -> unlessThere(id, how));
    return once.get()
        .onFailure(SqlFailures.violates("uq_entry_import_file"))
        .recoverWithUni(() -> once.get())
        // Perhaps of this very file, by somebody who sent it at the same time.
        .onFailure(OpeningThere.class)
        .recoverWithUni(() -> once.get())
        .onFailure(PostFile.Undone.class)
        .recoverWithUni(
            undone ->
                transactions
                    .run(companyId, () -> post.complete(id, (PostFile.Undone) undone))
                    .map(PostImport::done));
  }

  /** Posts a long one; does nothing if somebody else is at it. */
  Uni<Void> later(ImportTask task, LongFunction<Uni<Void>> told) {
    var id = task.importId();
    return transactions
        .run(
            task.companyId(),
            () ->
                tasks
                    .hold(id)
                    .chain(held -> held ? posted(task, told) : Uni.createFrom().voidItem()))
        .onFailure(PostFile.Undone.class)
        .recoverWithUni(
            undone ->
                transactions.run(
                    task.companyId(),
                    () -> post.complete(id, (PostFile.Undone) undone).chain(() -> tasks.end(id))));
  }

  private Uni<Void> posted(ImportTask task, LongFunction<Uni<Void>> told) {
    return imports
        .require(task.importId())
        .chain(view -> post.handle(view, view.refused(), task.adjust(), told))
        .chain(() -> tasks.end(task.importId()));
  }

  /** Ends one that is in that state without having posted; its lines go. */
  Uni<Void> giveUp(UUID id, ImportState from, String why) {
    return imports
        .fail(id, from, why)
        .chain(failed -> failed ? staged.drop(id) : Uni.createFrom().voidItem());
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

  private Uni<Done> unlessThere(UUID id, Function<ImportView, Uni<ImportView>> how) {
    return imports
        .require(id)
        .chain(
            view -> {
              var sha256 = view.fileSha256();
              if (view.dryRun() || sha256 == null) {
                return how.apply(view).map(PostImport::done);
              }
              return imports
                  .earlier(view.options(), sha256)
                  .chain(
                      earlier ->
                          earlier.isPresent()
                              ? again(view, earlier.get(), how)
                              : how.apply(view).map(PostImport::done));
            });
  }

  private Uni<Done> again(
      ImportView view, ImportView earlier, Function<ImportView, Uni<ImportView>> how) {
    if (earlier.is(ImportState.POSTING)) {
      return replay(view.id(), earlier);
    }
    if (earlier.is(ImportState.REVERSING)) {
      throw new ImportUnderWay(earlier);
    }
    return imports
        .entries(earlier.id())
        .chain(
            posted -> {
              if (posted.reversed() == 0) {
                return replay(view.id(), earlier);
              }
              if (posted.reversed() < posted.entries()) {
                throw new ImportPartlyReversed(earlier.id(), posted);
              }
              return imports
                  .reversed(earlier.id())
                  .chain(() -> how.apply(view))
                  .map(PostImport::done);
            });
  }

  private Uni<ImportView> accept(UUID id, boolean adjust) {
    return imports
        .posting(id)
        .chain(() -> tasks.add(id, adjust, null))
        .chain(() -> imports.require(id));
  }

  private Uni<Done> replay(UUID id, ImportView earlier) {
    return staged.drop(id).chain(() -> imports.forget(id)).replaceWith(new Done(true, earlier));
  }

  private static Done done(ImportView view) {
    return new Done(false, view);
  }
}
