-- A run of purpose SHADOW judges the same input as a clinical one. It is written once, completed, and never shown to whoever treats patients.
alter table analysis_run add column shadow_of binary(16) null after purpose;
alter table analysis_run add constraint analysis_run_shadow_fk foreign key (shadow_of) references analysis_run (id);
alter table analysis_run add key analysis_run_model (purpose, model_digest, started_at);
