package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is asked to write, or wrote.
 *
 * @param dueOn until when
 * @param sections that he is asked
 * @param goals none for peers
 */
@RegisterForReflection
@Schema(name = "OwnReviewPart")
record OwnPart(
    UUID id,
    @JsonIgnore long version,
    UUID reviewId,
    String cycleName,
    UUID employeeId,
    String firstName,
    String lastName,
    PartKind kind,
    PartStatus status,
    LocalDate dueOn,
    List<Section> sections,
    List<GoalView> goals,
    @Nullable String comment,
    List<Answer> answers) {}
