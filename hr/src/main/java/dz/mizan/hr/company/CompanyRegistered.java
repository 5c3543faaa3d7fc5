package dz.mizan.hr.company;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What this service reads of auth's event. */
@RegisterForReflection
record CompanyRegistered(String name) {}
