package dz.mizan.common.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/**
 * The path of a constraint violation as the client knows it: without method and parameter names.
 */
final class ViolationPath {
  private ViolationPath() {}

  static String of(Path path) {
    var field = new StringBuilder();
    String last = "";
    for (var node : path) {
      last = node.getName() == null ? last : node.getName();
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() ? last : field.toString();
  }
}
