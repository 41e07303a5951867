package org.fauces.quality.rest;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.diagnosis.domain.AgeBand;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.OnsetBand;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.domain.ReferenceTest;
import org.fauces.quality.service.ConcordanceQuery;
import org.fauces.shared.domain.DomainException;

/** Which findings are held against which test. */
public class ConcordanceParameters {
  /** Asks for those whose band is not known. */
  private static final String UNKNOWN = "UNKNOWN";

  private static final Set<Grouping> GROUPINGS = EnumSet.allOf(Grouping.class);
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  @QueryParam("disease")
  @Parameter(required = true, schema = @Schema(type = SchemaType.STRING))
  String disease;

  @QueryParam("reference")
  @Parameter(
      description = "Against ANTIGEN the figures are agreement, not accuracy",
      schema = @Schema(implementation = ReferenceTest.class, defaultValue = "PCR"))
  String reference;

  @QueryParam("ageBand")
  @Parameter(description = "An age band, or UNKNOWN", schema = @Schema(type = SchemaType.STRING))
  String ageBand;

  @QueryParam("onsetBand")
  @Parameter(
      description = "A band of hours since onset, or UNKNOWN",
      schema = @Schema(type = SchemaType.STRING))
  String onsetBand;

  @QueryParam("model")
  @Parameter(
      description = "A model's digest, 64 digits of hex",
      schema = @Schema(type = SchemaType.STRING))
  String model;

  ConcordanceQuery query(FigureParameters figures) {
    return new ConcordanceQuery(
        figures.facility(),
        figures.period(),
        disease(),
        reference == null
            ? ReferenceTest.PCR
            : FigureParameters.choice("reference", reference, ReferenceTest.class),
        figures.by(GROUPINGS),
        band("ageBand", ageBand, AgeBand.class),
        band("onsetBand", onsetBand, OnsetBand.class),
        model());
  }

  private String disease() {
    if (disease == null || !Diseases.CODES.contains(disease)) {
      throw DomainException.invalid("/disease", "not-a-choice");
    }
    return disease;
  }

  private String model() {
    if (model != null && !DIGEST.matcher(model).matches()) {
      throw DomainException.invalid("/model", "not-a-digest");
    }
    return model;
  }

  private static <E extends Enum<E>> String band(String name, String value, Class<E> type) {
    return value == null || value.equals(UNKNOWN)
        ? value
        : FigureParameters.choice(name, value, type).name();
  }
}
