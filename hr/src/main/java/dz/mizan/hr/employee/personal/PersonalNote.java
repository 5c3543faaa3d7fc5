package dz.mizan.hr.employee.personal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the audit keeps of a change: which fields, not what they say.
 *
 * @param changed names of the fields
 */
@RegisterForReflection
record PersonalNote(List<String> changed) {}
