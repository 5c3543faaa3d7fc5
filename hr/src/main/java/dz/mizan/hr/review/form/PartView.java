package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one person writes.
 *
 * @param id missing where its writer must not be known
 * @param authorId missing where its writer must not be known
 * @param answers none before it is submitted, but for its writer
 */
@RegisterForReflection
@Schema(name = "ReviewPartView")
record PartView(
    @Nullable UUID id,
    @JsonIgnore long version,
    PartKind kind,
    @Nullable UUID authorId,
    PartStatus status,
    @Nullable String comment,
    @Nullable OffsetDateTime submittedAt,
    List<Answer> answers) {

  /** Without what it says. */
  PartView closed() {
    return new PartView(id, version, kind, authorId, status, null, submittedAt, List.of());
  }

  /** Without who says it. */
  PartView anonymous() {
    return new PartView(null, 0, kind, null, status, comment, null, answers);
  }
}
