package org.fauces.ai;

import java.util.*;

public record CaseInput(List<PhotoInput> p, Map<String, Double> i, Map<String, String> f) {}
