package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.diagnosis.domain.Decision;
import org.fauces.diagnosis.domain.Judgement;
import org.fauces.patient.service.PatientTexts;
import org.fauces.patient.service.PatientTexts.Texts;

/** Puts decisions together with their judgements and opens their texts. */
@ApplicationScoped
class DecisionViews {
  @Inject Decisions decisions;
  @Inject PatientTexts texts;

  /** Views of decisions on one patient, in the order given. */
  List<DecisionView> of(UUID patientId, List<Decision> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    var opened = texts.of(patientId);
    Map<UUID, List<Judgement>> judgements =
        decisions.judgementsOf(given.stream().map(Decision::id).toList()).stream()
            .collect(groupingBy(Judgement::decisionId));
    return given.stream()
        .map(decision -> view(decision, judgements.getOrDefault(decision.id(), List.of()), opened))
        .toList();
  }

  private static DecisionView view(Decision decision, List<Judgement> judgements, Texts texts) {
    var text = decision.text();
    return new DecisionView(
        decision.id(),
        decision.sequence(),
        decision.basis().runId(),
        decision.basis().withoutRun(),
        judgements.stream()
            .map(judgement -> new JudgementView(judgement.diseaseCode(), judgement.opinion()))
            .toList(),
        texts.open(DecisionService.REASON, decision.id(), text.reason()),
        texts.open(DecisionService.DIAGNOSIS, decision.id(), text.diagnosis()),
        texts.open(DecisionService.TREATMENT_NOTE, decision.id(), text.treatmentNote()),
        decision.decidedBy(),
        decision.decidedAt());
  }
}
