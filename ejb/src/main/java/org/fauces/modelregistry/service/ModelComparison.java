package org.fauces.modelregistry.service;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The figures of two models side by side. They can be compared only as far as both were measured on
 * the same patients, which {@code figuresOn} says.
 */
public record ModelComparison(
    ModelView model, String figuresOn, ModelView other, String otherFiguresOn, List<Row> figures) {

  /** One figure; null where a model does not state it. */
  public record Row(String name, Double value, Double other) {}

  static ModelComparison of(ModelDetail model, ModelDetail other) {
    var names = new TreeSet<>(model.figures().keySet());
    names.addAll(other.figures().keySet());
    var rows = new ArrayList<Row>();
    for (String name : names) {
      rows.add(new Row(name, model.figures().get(name), other.figures().get(name)));
    }
    return new ModelComparison(
        model.model(), model.figuresOn(), other.model(), other.figuresOn(), rows);
  }
}
