package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;

/**
 * Where the network looked in one photo for one disease: intensities 0-255 row by row over the
 * whole upright picture.
 */
@Entity
@Table(name = "heat_map")
public class HeatMapGrid extends Identified {
  @Convert("uuid")
  @Column(name = "assessment_id")
  private UUID assessmentId;

  @Embedded private DiseaseCoding disease;

  @Column(name = "column_count")
  private int columns;

  @Column(name = "row_count")
  private int rows;

  @Column(name = "intensities")
  private byte[] intensities;

  protected HeatMapGrid() {} // JPA

  public HeatMapGrid(UUID id, UUID assessmentId, String diseaseCode, Grid grid) {
    super(id);
    this.assessmentId = assessmentId;
    this.disease = new DiseaseCoding(diseaseCode);
    this.columns = grid.columns();
    this.rows = grid.rows();
    this.intensities = grid.intensities().clone();
  }

  /** The grid itself: {@code columns * rows} intensities, row by row. */
  public record Grid(int columns, int rows, byte[] intensities) {}

  public Grid grid() {
    return new Grid(columns, rows, intensities.clone());
  }
}
