package dz.mizan.accounting.axis;

/** By what lines are told apart. */
enum Axis {
  COST_CENTRE("cost_centre", "cost-centre", "/api/v1/cost-centres/"),
  PROJECT("project", "project", "/api/v1/projects/");

  private final String table;
  private final String entity;
  private final String path;

  Axis(String table, String entity, String path) {
    this.table = table;
    this.entity = entity;
    this.path = path;
  }

  /** The table, and the column of entry_line. */
  String table() {
    return table;
  }

  /** As the trail and refusals name it. */
  String entity() {
    return entity;
  }

  String path(String code) {
    return path + code;
  }
}
