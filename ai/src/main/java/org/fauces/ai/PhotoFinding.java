package org.fauces.ai;

import java.util.*;

public record PhotoFinding(
    String id, PhotoQuality quality, int score, double weight, Map<String, HeatMap> heatMaps) {}
