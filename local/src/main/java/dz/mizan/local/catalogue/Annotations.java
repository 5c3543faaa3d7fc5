package dz.mizan.local.catalogue;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The annotations of a class or a method, as written. */
final class Annotations {
  static final Annotations NONE = new Annotations(List.of());

  private final List<? extends AnnotationTree> annotations;

  Annotations(List<? extends AnnotationTree> annotations) {
    this.annotations = annotations;
  }

  boolean has(String annotation) {
    return find(annotation).isPresent();
  }

  /** The strings of that element; none if there is no such annotation or element. */
  List<String> strings(String annotation, String element) {
    return find(annotation)
        .flatMap(
            tree ->
                tree.getArguments().stream()
                    .filter(argument -> isElement(argument, element))
                    .map(Annotations::value)
                    .findFirst())
        .map(Annotations::strings)
        .orElse(List.of());
  }

  /** Each annotation of that name by itself, where there are several. */
  List<Annotations> each(String annotation) {
    return all(annotation).map(tree -> new Annotations(List.of(tree))).toList();
  }

  private Optional<? extends AnnotationTree> find(String annotation) {
    return all(annotation).findFirst();
  }

  private Stream<? extends AnnotationTree> all(String annotation) {
    return annotations.stream()
        .filter(tree -> simpleName(tree.getAnnotationType()).equals(annotation));
  }

  private static String simpleName(Tree type) {
    var name = type.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isElement(ExpressionTree argument, String element) {
    return argument instanceof AssignmentTree assignment
        ? assignment.getVariable().toString().equals(element)
        : element.equals("value");
  }

  private static ExpressionTree value(ExpressionTree argument) {
    return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
  }

  private static List<String> strings(ExpressionTree expression) {
    return expression instanceof NewArrayTree array
        ? array.getInitializers().stream().map(Annotations::string).toList()
        : List.of(string(expression));
  }

  private static String string(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      case ParenthesizedTree inner -> string(inner.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          string(sum.getLeftOperand()) + string(sum.getRightOperand());
      default -> throw new IllegalStateException("not a string literal: " + expression);
    };
  }
}
