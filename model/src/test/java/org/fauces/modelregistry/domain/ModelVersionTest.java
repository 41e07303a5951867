package org.fauces.modelregistry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fauces.modelregistry.domain.ModelVersion.Contents;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.3-15")
class ModelVersionTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID ANOTHER = UUID.randomUUID();

  private static ModelVersion imported() {
    var contents = new Contents("throat", "1", new byte[32], "ab", 10, "{}");
    return new ModelVersion(UUID.randomUUID(), contents, ModelOrigin.UPLOADED, SOMEBODY, NOW);
  }

  private static ModelVersion approved() {
    var model = imported();
    model.approve(SOMEBODY, ANOTHER, NOW);
    return model;
  }

  private static void refused(ModelVersion model, Consumer<ModelVersion> change) {
    var before = model.stage();
    assertThatThrownBy(() -> change.accept(model))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.MODEL_STATE));
    assertThat(model.stage()).isEqualTo(before);
  }

  @Test
  void whatTwoPeopleHaveNotApprovedJudgesNobody() {
    refused(imported(), ModelVersion::activate);
    refused(imported(), ModelVersion::shadow);
  }

  @Test
  void anApprovedModelNamesBothWhoSaidSo() {
    var model = approved();
    assertThat(model.stage()).isEqualTo(ModelStage.APPROVED);
    assertThat(List.of(model.requestedBy(), model.approvedBy())).containsExactly(SOMEBODY, ANOTHER);
    refused(model, again -> again.approve(SOMEBODY, ANOTHER, NOW));
  }

  @Test
  void aModelGoesThroughTheShadowOrAroundIt() {
    var shadowed = approved();
    shadowed.shadow();
    shadowed.activate();
    assertThat(shadowed.stage()).isEqualTo(ModelStage.ACTIVE);
    shadowed.stepBack();
    shadowed.activate();
    assertThat(shadowed.stage()).isEqualTo(ModelStage.ACTIVE);
  }

  @Test
  void theActiveOneIsNotRetiredAndARetiredOneNeverComesBack() {
    var model = approved();
    model.activate();
    refused(model, active -> active.retire(SOMEBODY, NOW));
    model.stepBack();
    model.retire(SOMEBODY, NOW);
    refused(model, ModelVersion::activate);
    refused(model, ModelVersion::shadow);
    refused(model, again -> again.retire(SOMEBODY, NOW));
  }
}
