package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.edge.StreamedBody;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.hr.attendance.punch.Terminals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes a file in while it comes, in small transactions, then takes its punches in one. */
@ApplicationScoped
class UploadPunches {
  private static final int MAX_LINES = 200_000;

  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Profiles profiles;
  private final Terminals terminals;
  private final PunchImports imports;
  private final TakeImport take;
  private final StreamedBody body;

  UploadPunches(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Profiles profiles,
      Terminals terminals,
      PunchImports imports,
      TakeImport take,
      StreamedBody body) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.profiles = profiles;
    this.terminals = terminals;
    this.imports = imports;
    this.take = take;
    this.body = body;
  }

  /**
   * Reads the running request's body to its end and imports it.
   *
   * @throws dz.mizan.common.web.NotFound if there is no such profile
   * @throws dz.mizan.hr.attendance.UnknownReference if the terminal is none that is used
   * @throws TooManyPunches if it has more than 200,000 lines
   */
  Uni<ImportView> handle(ImportOptions options) {
    var companyId = Caller.require().companyId();
    var id = Ids.next();
    return prepared
        .require(companyId)
        .chain(() -> transactions.run(companyId, () -> open(id, options)))
        .chain(profile -> toItsEnd(new Upload(companyId, id, options, profile).run()));
  }

  private Uni<ProfileDefinition> open(UUID id, ImportOptions options) {
    return profiles
        .require(options.profileId())
        .call(() -> terminals.requireActive(options.terminalId()))
        .call(() -> imports.open(id, options))
        .map(ProfileView::definition);
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
    private final ImportOptions options;
    private final ProfileDefinition profile;
    private final ReadPunches read;
    private final FileLines lines;
    private final MessageDigest digest = sha256();

    Upload(UUID companyId, UUID id, ImportOptions options, ProfileDefinition profile) {
      this.companyId = companyId;
      this.id = id;
      this.options = options;
      this.profile = profile;
      this.read = new ReadPunches(profile);
      this.lines = new FileLines(profile, read::take);
    }

    Uni<ImportView> run() {
      return body.read(this::take)
          .invoke(
              () -> {
                lines.end();
                requireFew();
              })
          .chain(this::finish)
          .onFailure()
          .call(failure -> transactions.run(companyId, () -> imports.fail(id, why(failure))));
    }

    private Uni<Void> take(Buffer piece) {
      var content = piece.getBytes();
      digest.update(content);
      lines.feed(content);
      requireFew();
      return read.isFull() ? transactions.run(companyId, store()) : Uni.createFrom().voidItem();
    }

    // The batch is taken once, though the transaction may be tried again.
    private Supplier<Uni<Void>> store() {
      var batch = read.batch();
      return () -> imports.stage(id, batch);
    }

    private Uni<ImportView> finish() {
      var store = store();
      var received =
          new TakeImport.Received(
              read.lines(), read.refused(), HexFormat.of().formatHex(digest.digest()));
      return transactions.run(
          companyId,
          () ->
              store
                  .get()
                  .chain(() -> take.handle(id, options, profile.identifies().name(), received)));
    }

    private void requireFew() {
      if (lines.number() > MAX_LINES) {
        throw new TooManyPunches(MAX_LINES);
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
