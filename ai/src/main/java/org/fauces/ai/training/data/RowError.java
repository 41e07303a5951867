package org.fauces.ai.training.data;

/**
 * Why a row of the manifest cannot be used.
 *
 * @param row the line of the file on which it begins, as an editor counts: the head is usually row
 *     1
 * @param column where; empty when it is about the whole row
 * @param photo file named in the row; empty when it is not about the photo
 * @param reason what is wrong and what is allowed; never a value
 */
public record RowError(int row, String column, String photo, String reason) {}
