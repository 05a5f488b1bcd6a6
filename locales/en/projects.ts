export const projects = /* ftl */ `
`;
