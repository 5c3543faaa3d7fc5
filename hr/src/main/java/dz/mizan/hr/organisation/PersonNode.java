package dz.mizan.hr.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody with who reports to him.
 *
 * @param below how many stand below him, shown or not
 * @param reports by number; empty below the depth that was asked for
 */
@RegisterForReflection
@Schema(name = "ChartManager")
record PersonNode(
    ChartPerson person, @Schema(examples = "7") int below, List<PersonNode> reports) {}
