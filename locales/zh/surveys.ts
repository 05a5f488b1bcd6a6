export const surveys = /* ftl */ `
`;
