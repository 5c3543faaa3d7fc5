package dz.mizan.hr.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as the employee himself sees it: with its number, without what HR noted. */
@RegisterForReflection
public record OwnDocument(
    UUID id,
    @Schema(examples = "MEDICAL_VISIT") String kind,
    @Nullable String title,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    @Nullable String url) {

  /** Without the number, should it ever be logged. */
  @Override
  public String toString() {
    return "OwnDocument[" + kind + "]";
  }
}
