package dz.mizan.inventory.productimport;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.edge.StreamedBody;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.idempotency.KeyReused;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.inventory.productfile.CsvParser;
import dz.mizan.inventory.productfile.JsonLinesParser;
import dz.mizan.inventory.productfile.LineError;
import dz.mizan.inventory.productfile.LineParser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file in while it comes; holds some hundred lines of it at most. */
@ApplicationScoped
class UploadImport {
  private static final long MAX_LINES = 1_000_000;
  private static final long STORE_EVERY_NS = 20_000_000_000L;

  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final Imports imports;
  private final StagedLines staged;
  private final ImportErrors errors;
  private final Audit audit;
  private final StreamedBody body;

  UploadImport(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Idempotency idempotency,
      Imports imports,
      StagedLines staged,
      ImportErrors errors,
      Audit audit,
      StreamedBody body) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.imports = imports;
    this.staged = staged;
    this.errors = errors;
    this.audit = audit;
    this.body = body;
  }

  /** An import, and whether it had been made before under the same Idempotency-Key. */
  record Uploaded(boolean isReplayed, ProductImportView view) {}

  /**
   * Reads the running request's body to its end; then the import waits to be done.
   *
   * @throws dz.mizan.inventory.productfile.UnreadableFile if it is no file of products
   * @throws TooManyLines if it has more than a million
   * @throws KeyReused if the key was used with other options
   */
  Uni<Uploaded> handle(ImportOptions options) {
    var companyId = Caller.require().companyId();
    var key = idempotency.key();
    var hash = idempotency.requestHash(options);
    var id = Ids.next();
    return prepared
        .require(companyId)
        .chain(() -> transactions.run(companyId, () -> open(id, options, key, hash)))
        .chain(
            isNew ->
                isNew || key == null
                    ? toItsEnd(new Upload(companyId, id, options).run())
                    : transactions.run(companyId, () -> replay(key, hash)));
  }

  // The framework drops the answer of a client who has gone; the upload must be given up all the
  // same,
  // after what it was at.
  private static <T> Uni<T> toItsEnd(Uni<T> work) {
    return Uni.createFrom()
        .emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
  }

  private Uni<Boolean> open(UUID id, ImportOptions options, @Nullable String key, byte[] hash) {
    return imports
        .open(id, options, key, hash)
        .call(
            isNew ->
                isNew
                    ? audit.record("product-import.started", "product-import", id, null, options)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Uploaded> replay(String key, byte[] hash) {
    return imports
        .earlier(key)
        .map(
            earlier -> {
              body.refuse();
              if (!Arrays.equals(earlier.hash(), hash)) {
                throw new KeyReused();
              }
              return new Uploaded(true, earlier.view());
            });
  }

  /** One file under way. */
  private final class Upload {
    private final UUID companyId;
    private final UUID id;
    private final ReceivedLines received;
    private final LineParser parser;
    private long bytes;
    private long storedNs = System.nanoTime();

    Upload(UUID companyId, UUID id, ImportOptions options) {
      this.companyId = companyId;
      this.id = id;
      this.received = new ReceivedLines(options.isCsv());
      this.parser = options.isCsv() ? new CsvParser(received) : new JsonLinesParser(received);
    }

    Uni<Uploaded> run() {
      return body.read(this::take)
          .invoke(parser::end)
          .chain(this::store)
          .chain(() -> transactions.run(companyId, this::finish))
          .onFailure()
          .call(failure -> transactions.run(companyId, () -> giveUp(failure)));
    }

    private Uni<Void> take(Buffer piece) {
      bytes += piece.length();
      parser.feed(piece.getBytes());
      if (received.lines() > MAX_LINES) {
        throw new TooManyLines(MAX_LINES);
      }
      boolean isDue = System.nanoTime() - storedNs > STORE_EVERY_NS;
      return received.isFull() || isDue ? store() : Uni.createFrom().voidItem();
    }

    private Uni<Void> store() {
      storedNs = System.nanoTime();
      var batch = received.take();
      return transactions
          .run(companyId, () -> write(batch))
          .invoke(
              isStill -> {
                if (!isStill) {
                  throw new ImportGivenUp();
                }
              })
          .replaceWithVoid();
    }

    private Uni<Boolean> write(ReceivedLines.Batch batch) {
      return staged
          .add(id, batch.sound())
          .chain(
              repeated ->
                  errors
                      .add(id, batch.errors())
                      .chain(() -> errors.add(id, repeated(repeated)))
                      .chain(
                          () ->
                              imports.received(
                                  id,
                                  bytes,
                                  received.lines(),
                                  received.taken(),
                                  batch.refused() + repeated.size())));
    }

    private Uni<Uploaded> finish() {
      return imports
          .uploaded(id)
          .invoke(
              isStill -> {
                if (!isStill) {
                  throw new ImportGivenUp();
                }
              })
          .chain(() -> imports.require(id))
          .map(view -> new Uploaded(false, view));
    }

    private Uni<Void> giveUp(Throwable failure) {
      var why = failure instanceof Refusal refusal ? refusal.code() : "interrupted";
      return imports
          .end(id, null, ImportState.UPLOADING, ImportState.FAILED, why)
          .chain(() -> staged.drop(id));
    }
  }

  private static List<FoundError> repeated(List<Long> lines) {
    return lines.stream()
        .map(line -> new FoundError(line, 0, "sku", LineError.DUPLICATE_SKU.code()))
        .toList();
  }
}
