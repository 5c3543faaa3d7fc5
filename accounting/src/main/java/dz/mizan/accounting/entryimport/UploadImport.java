package dz.mizan.accounting.entryimport;

import dz.mizan.common.edge.StreamedBody;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes a file in while it comes, in small transactions; then it is posted in one. */
@ApplicationScoped
class UploadImport {
  static final long MAX_LINES = 100_000;

  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Imports imports;
  private final StagedLines staged;
  private final ImportErrors errors;
  private final PostImport post;
  private final StreamedBody body;

  UploadImport(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Imports imports,
      StagedLines staged,
      ImportErrors errors,
      PostImport post,
      StreamedBody body) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.imports = imports;
    this.staged = staged;
    this.errors = errors;
    this.post = post;
    this.body = body;
  }

  /**
   * Reads the running request's body to its end and imports it.
   *
   * @throws UnreadableFile if it is no such file
   * @throws TooManyLines if it has more than 100,000
   * @throws OpeningNotFirst if opening balances follow years that are in the books
   */
  Uni<PostImport.Done> handle(ImportOptions options) {
    var companyId = Caller.require().companyId();
    var id = Ids.next();
    return prepared
        .require(companyId)
        .chain(() -> transactions.run(companyId, () -> imports.open(id, options)))
        .chain(() -> toItsEnd(new Upload(companyId, id, options).run()));
  }

  // The framework drops the answer of a client who has gone; the upload is given up all the same.
  private static <T> Uni<T> toItsEnd(Uni<T> work) {
    return Uni.createFrom()
        .emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
  }

  /** One file under way. */
  private final class Upload {
    private final UUID companyId;
    private final UUID id;
    private final ReadLines read;
    private final CsvReader csv;
    private final MessageDigest digest = sha256();
    private long bytes;

    Upload(UUID companyId, UUID id, ImportOptions options) {
      this.companyId = companyId;
      this.id = id;
      this.read = new ReadLines(options.kind(), options.year());
      this.csv = new CsvReader(read::take);
    }

    Uni<PostImport.Done> run() {
      return body.read(this::take)
          .invoke(
              () -> {
                csv.end();
                read.end();
                requireFewLines();
              })
          .chain(this::received)
          .chain(() -> post.handle(companyId, id, read.lines(), read.refused()))
          .onFailure()
          .call(
              failure ->
                  transactions.run(
                      companyId, () -> post.giveUp(id, ImportState.UPLOADING, why(failure))));
    }

    private Uni<Void> take(Buffer piece) {
      bytes += piece.length();
      var content = piece.getBytes();
      digest.update(content);
      csv.feed(content);
      requireFewLines();
      return read.isFull() ? transactions.run(companyId, store()) : Uni.createFrom().voidItem();
    }

    // The batch is taken once, though the transaction may be tried again.
    private Supplier<Uni<Void>> store() {
      var batch = read.batch();
      return () -> staged.add(id, batch.sound()).chain(() -> errors.add(id, batch.errors()));
    }

    private Uni<Void> received() {
      var sha256 = HexFormat.of().formatHex(digest.digest());
      var store = store();
      return transactions.run(
          companyId,
          () ->
              store
                  .get()
                  .chain(() -> imports.received(id, bytes, read.lines(), read.refused(), sha256)));
    }

    private void requireFewLines() {
      if (read.lines() > MAX_LINES) {
        throw new TooManyLines(MAX_LINES);
      }
    }
  }

  private static String why(Throwable failure) {
    return failure instanceof Refusal refusal ? refusal.code() : "interrupted";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
