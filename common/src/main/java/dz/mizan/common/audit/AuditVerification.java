package dz.mizan.common.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a company's chain of seals found.
 *
 * @param head the last seal; absent while there is none
 * @param broken the first thing that is wrong; absent if nothing is
 */
@RegisterForReflection
public record AuditVerification(
    boolean valid,
    @Schema(examples = "40210", description = "Entries that the seals up to the head cover")
        long sealedEntries,
    @Schema(examples = "7", description = "Entries of the last seconds, not yet covered")
        long unsealedEntries,
    @Schema(description = "To be noted elsewhere, for notedPosition and notedMac")
        @Nullable Head head,
    @Nullable Broken broken) {

  /** The end of the chain. */
  @RegisterForReflection
  public record Head(@Schema(examples = "812") long position, String mac, Instant sealedAt) {
    static Head of(AuditSeal seal) {
      return new Head(seal.position(), seal.mac(), seal.sealedAt().toInstant());
    }
  }

  /**
   * The first place where the chain is not as it was sealed.
   *
   * @param position of the seal
   * @param entryId the entry, where it is known which
   */
  @RegisterForReflection
  public record Broken(
      @Schema(examples = "403") long position, Reason reason, @Nullable Long entryId) {}

  /** What is wrong. */
  public enum Reason {
    /** An entry, or the seal itself, is not what was sealed. */
    ALTERED,
    /** An entry that was sealed is gone. */
    ENTRY_MISSING,
    /** A seal is gone. */
    SEAL_MISSING,
    /** There is an entry that should have been sealed and is in no seal. */
    INSERTED,
    /** Another seal stands where one was noted. */
    REPLACED
  }
}
