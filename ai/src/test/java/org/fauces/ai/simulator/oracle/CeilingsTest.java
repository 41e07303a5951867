package org.fauces.ai.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.oracle.CeilingReport.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The simulator's difficulty, against what was computed for it independently. 8,000 patients: an
 * interval of three standard errors is about 0.016 for influenza and 0.027 for COVID-19.
 */
class CeilingsTest {
  private static CeilingReport report;

  @BeforeAll
  static void measure() {
    report = Ceilings.measure(CeilingSettings.reference(17, 8000));
  }

  private static void expect(String evidence, double influenza, double covid19) {
    expect(evidence, report.row(evidence).influenza(), influenza);
    expect(evidence, report.row(evidence).covid19(), covid19);
  }

  private static void expect(String evidence, Figure figure, double expected) {
    assertThat(figure.auroc())
        .as(evidence)
        .isCloseTo(expected, within(3 * figure.standardError() + .002));
  }

  @Test
  void ceilingsAreAsComputed() {
    expect(Ceilings.INTERVIEW, .787, .640);
    expect(Ceilings.PRACTICAL_IMAGE, .875, .677);
    expect(Ceilings.IN_VIEW_IMAGE, .867, .683);
    expect(Ceilings.HARD_IMAGE, .894, .711);
    expect(Ceilings.PRACTICAL_FUSED, .925, .737);
    expect(Ceilings.IN_VIEW_FUSED, .922, .742);
    expect(Ceilings.HARD_FUSED, .938, .762);
  }

  @Test
  void everyAnswerAddsWhatItShould() {
    expect("symptoms", .758, .607);
    expect("+ temperature", .769, .612);
    expect("+ onset, age, vaccination", .780, .629);
    expect("+ contact", .783, .642);
    expect("+ own estimate", .787, .640);
  }

  @Test
  void photosAddUp() {
    double[][] expected = {
      {1, .761, .593, .861, .680},
      {2, .815, .622, .889, .698},
      {3, .838, .641, .901, .711},
      {6, .865, .667, .918, .731},
      {9, .874, .681, .923, .740},
      {12, .875, .683, .925, .743}
    };
    for (double[] row : expected) {
      String photos = row[0] == 1 ? "1 photo" : (int) row[0] + " photos";
      expect(photos + " alone", row[1], row[2]);
      expect(photos + " and interview", row[3], row[4]);
    }
  }

  @Test
  void theSignalIsInTheLesions() {
    expect("lesions alone", .866, .650);
    expect("no lesions", .605, .553);
  }

  /** Between the values computed for 0.78 and 0.85 right readings. */
  @Test
  void aPhysiciansLookHelpsAnInterviewMoreThanPhotos() {
    expect("alone", report.row("follicles alone").influenza(), .771);
    expect("interview", report.row("interview and follicles").influenza(), .872);
    expect("all", report.row("photos, interview and follicles").influenza(), .9315);
  }

  @Test
  void folliclesAreHardestToSeeEarlyAndLate() {
    double[] photos = {.823, .878, .888, .880, .833};
    double[] fused = {.897, .924, .930, .926, .911};
    String[] hours = {"0-6 h, ", "6-12 h, ", "12-24 h, ", "24-48 h, ", "48-96 h, "};
    for (int band = 0; band < hours.length; band++) {
      expect(hours[band], report.row(hours[band] + "photos").influenza(), photos[band]);
      expect(hours[band], report.row(hours[band] + "fused").influenza(), fused[band]);
    }
  }

  @Test
  void theMixOfTheOthersShiftsTheCeiling() {
    expect("covid", report.row("against covid 19").influenza(), .890);
    expect("cold", report.row("against cold").influenza(), .931);
    expect("strep", report.row("against streptococcus").influenza(), .961);
    expect("myco", report.row("against mycoplasma").influenza(), .866);
  }

  /** A perfectly calibrated model shows 0.0085 on average at 10,000 patients, 0.012 at most. */
  @Test
  void oraclesKnowHowSureTheyAre() {
    for (String evidence :
        new String[] {
          Ceilings.INTERVIEW,
          Ceilings.PRACTICAL_FUSED,
          Ceilings.IN_VIEW_IMAGE,
          Ceilings.IN_VIEW_FUSED,
          Ceilings.HARD_FUSED
        }) {
      assertThat(report.row(evidence).influenza().calibrationError()).isLessThan(.015);
      assertThat(report.row(evidence).covid19().calibrationError()).isLessThan(.015);
    }
    for (int percent : new int[] {5, 30, 60}) {
      var row = report.row("influenza in " + percent + " %");
      assertThat(row.influenza().calibrationError()).isLessThan(.018);
      assertThat(row.covid19().calibrationError()).isLessThan(.018);
    }
  }

  @Test
  void photosAreRefusedAsOftenAsComputed() {
    assertThat(report.acceptedPhotos()).isCloseTo(.886, within(.005));
    assertThat(report.meanView()).isCloseTo(.35, within(.01));
  }

  @Test
  void throatsThatAreTooEasyAreCalledSo() {
    assertThat(report.tooEasy()).isFalse();
    var separable =
        Ceilings.measure(
            new CeilingSettings(
                "separable", CohortParameters.separableThroats(), Nuisance.usual(), 17, 600));
    assertThat(separable.tooEasy()).isTrue();
  }

  @Test
  void theReportIsReadableAndCallsItsFiguresSimulated() {
    assertThat(report.markdown())
        .startsWith("8,000 simulated patients, reference cohort, seed 17")
        .contains("| simulated: ceiling, 6-12 photos |")
        .doesNotContain("NaN");
  }

  @Test
  void tooFewOrTooManyPatientsAreRefused() {
    for (int patients : new int[] {499, 200_001}) {
      assertThatThrownBy(() -> CeilingSettings.reference(1, patients))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("500 to 200000");
    }
  }
}
