package dz.mizan.hr.attendance.punchfile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wrong line. */
@RegisterForReflection
@Schema(name = "PunchImportErrorView")
record ImportErrorView(int line, @Nullable Integer column, String code, String message) {}
