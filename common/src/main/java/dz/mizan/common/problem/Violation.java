package dz.mizan.common.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One wrong part of a request.
 *
 * @param field path of the field in the body ({@code lines[2].debit}), or name of the parameter
 */
@RegisterForReflection
public record Violation(String field, String message) {}
