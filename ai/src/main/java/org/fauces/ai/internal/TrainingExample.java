package org.fauces.ai.internal;

/**
 * One photo with what it should say.
 *
 * @param crop the picture
 * @param type lesion type
 * @param condition condition
 * @param redness 0 to 3
 * @param visibleWall share of the wall in view; 0 for a wrong scene
 * @param typeWeight how much the type counts; less when nothing of it is in view
 * @param conditionWeight how much condition and redness count
 */
public record TrainingExample(
    PhotoCrop crop,
    int type,
    int condition,
    double redness,
    double visibleWall,
    double typeWeight,
    double conditionWeight) {}
