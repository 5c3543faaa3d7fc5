package dz.mizan.hr.attendance.punchfile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A profile. */
@RegisterForReflection
record ProfileView(
    UUID id, @JsonIgnore long version, String name, ProfileDefinition definition) {}
