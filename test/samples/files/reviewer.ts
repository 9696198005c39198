/** Who reviews what a sample organisation hands in: nobody who hands in. */
export const reviewer = 'sample-reviewer-02';
