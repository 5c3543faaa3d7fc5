package dz.mizan.auth.origin;

import dz.mizan.auth.company.WebOrigin;
import jakarta.validation.constraints.NotNull;
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
        List<@WebOrigin String> origins) {}
