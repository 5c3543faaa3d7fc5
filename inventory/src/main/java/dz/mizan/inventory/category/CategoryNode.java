package dz.mizan.inventory.category;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** A category with those below it, each level by code. */
public record CategoryNode(
    UUID id, String code, Labels names, long version, List<CategoryNode> children) {

  /**
   * The trees of these categories. A category whose parent is missing among them is left out.
   *
   * @param categories in the order of their code
   */
  static List<CategoryNode> trees(List<CategoryView> categories) {
    var nodes = new LinkedHashMap<UUID, CategoryNode>();
    for (var category : categories) {
      nodes.put(
          category.id(),
          new CategoryNode(
              category.id(),
              category.code(),
              category.names(),
              category.version(),
              new ArrayList<>()));
    }
    var top = new ArrayList<CategoryNode>();
    for (var category : categories) {
      var node = nodes.get(category.id());
      var parent = category.parentId() == null ? null : nodes.get(category.parentId());
      if (node != null && category.parentId() == null) {
        top.add(node);
      } else if (node != null && parent != null) {
        parent.children().add(node);
      }
    }
    return top;
  }
}
