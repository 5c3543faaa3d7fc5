package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a step. */
@Schema(name = "LeaveComment")
record Comment(
    @Schema(examples = "Accordé") @Size(max = 500) @Pattern(regexp = NewLeave.TEXT)
        @Nullable String comment) {
  Comment {
    comment = NewLeave.blankToNull(comment);
  }
}
