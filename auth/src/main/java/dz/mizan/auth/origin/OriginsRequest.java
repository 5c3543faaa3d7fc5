package dz.mizan.auth.origin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All web origins of a company; those that are left out are no longer allowed. */
public record OriginsRequest(
    @Schema(
            examples = "[\"https://shop.atlas.dz\"]",
            description =
                "As browsers send them: lower case, https (http for localhost alone), no path")
        @NotNull
        @Size(max = 20)
        List<
                @NotNull @Size(max = 255)
                @Pattern(
                    regexp =
                        "(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127\\.0\\.0\\.1))"
                            + "(:[1-9][0-9]{0,4})?",
                    message = "https://host or https://host:port, in lower case, and no more")
                String>
            origins) {}
