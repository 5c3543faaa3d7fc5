package dz.mizan.hr.attendance.punchfile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile. */
@RegisterForReflection
@Schema(name = "PunchProfileView")
record ProfileView(UUID id, @JsonIgnore long version, String name, ProfileDefinition definition) {}
