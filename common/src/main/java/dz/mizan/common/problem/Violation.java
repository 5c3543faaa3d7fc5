package dz.mizan.common.problem;

/**
 * One wrong part of a request.
 *
 * @param field path of the field in the body ({@code lines[2].debit}), or name of the parameter
 */
public record Violation(String field, String message) {}
