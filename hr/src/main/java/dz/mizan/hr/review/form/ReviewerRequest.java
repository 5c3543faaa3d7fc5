package dz.mizan.hr.review.form;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reviews from now on. */
@Schema(name = "ReviewReviewerRequest")
record ReviewerRequest(@NotNull UUID employeeId) {}
