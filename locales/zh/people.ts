export const people = /* ftl */ `
`;
