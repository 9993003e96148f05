import type { AliasList } from "./aliasList";

/** Portuguese labels (Brazil and Portugal) of Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Odoo, and of lists kept by hand. */
export const PORTUGUESE: AliasList = {
  id: "id da oportunidade|id de oportunidade|id oportunidade|numero da oportunidade|numero de oportunidade|id do negocio|id do registro|id do registo|id de registro;numero|identificador|referencia|codigo|n",
  name:
    "nome da oportunidade|nome de oportunidade|nome do negocio|nome negocio|titulo da oportunidade|titulo do negocio;" +
    "oportunidade|negocio|titulo|topico|assunto|nome|projeto|nome do projeto|projecto;descricao",
  account:
    "nome da conta|conta|empresa|nome da empresa|cliente|nome do cliente|nome cliente|cliente potencial|cliente em potencial|potencial cliente|organizacao|nome da organizacao|companhia|empresa associada|empresa associada primaria|empresa associada principal|empresa principal|" +
    "razao social|entidade|cliente final;conta principal|conta pai;id da conta",
  owner:
    "proprietario da oportunidade|proprietario de oportunidade|proprietario oportunidade|proprietario do negocio|proprietario|vendedor|vendedora|comercial|representante|representante de vendas|executivo de vendas|executivo de contas|executivo de conta|consultor|consultor de vendas|nome do proprietario|titular|dono;" +
    "responsavel|atribuido a|encarregado|gestor|gerente de contas|gerente de conta|responsavel comercial;id do proprietario|e mail do proprietario;criador|criado por",
  source:
    "origem do lead|fonte do lead|origem da oportunidade|fonte original|fonte de trafego original|origem do trafego|ultima fonte de trafego|origem|fonte|proveniencia|origem do cliente potencial|fonte do cliente potencial;canal|canal de origem|canal de aquisicao|midia;campanha|origem da campanha|fonte da campanha principal",
  product:
    "produto|produtos|nome do produto|familia de produtos|familia do produto|linha de produto|linha de produtos|servico|solucao;linha de negocio|modelo",
  type: "tipo|tipo de oportunidade|tipo da oportunidade|tipo de negocio|tipo do negocio|tipo de cliente|novo existente;tipo de registro|tipo de registo",
  pipeline: "pipeline|funil|funil de vendas|pipeline de vendas|nome do funil|nome do pipeline",
  stage:
    "etapa|fase|estagio|etapa do negocio|fase do negocio|estagio do negocio|etapa da oportunidade|fase da oportunidade|estagio da oportunidade|etapa de vendas|etapa de venda|fase de vendas|fase de venda|estagio de vendas|estagio da venda|fase do pipeline|etapa do pipeline|etapa do funil|fase do funil|estagio do funil|nome da etapa|nome da fase|etapa atual|fase comercial;andamento" +
    ";para etapa|nova etapa|nova fase|novo valor",
  status:
    "status|status do negocio|status da oportunidade|situacao|situacao do negocio|estado da oportunidade|estado do negocio;estado|resultado|ganho perdido|desfecho",
  isClosed: "esta fechado|esta fechada|negocio fechado|foi fechado;fechado|fechada|encerrado|encerrada|concluido",
  isWon: "esta ganho|esta ganha|foi ganho|fechado ganho|negocio ganho;ganho|ganha",
  reason:
    "motivo da perda|motivo de perda|razao da perda|razao de perda|motivo do fechamento perdido|motivo de fechamento perdido|motivo perda|causa da perda;razao do status|razao do estado|motivo|razao",
  amount:
    "valor convertido|quantia convertida|montante convertido|valor na moeda da empresa|valor em moeda da empresa|quantia na moeda da empresa|receita estimada base;" +
    "valor|montante|quantia|valor do negocio|valor da oportunidade|montante da oportunidade|valor total|montante total|receita est|receita estimada|valor estimado|montante estimado|valor da proposta|valor proposta|valor liquido|valor do pedido|valor monetario;" +
    "receita|faturamento|faturacao|valor do contrato|valor total do contrato|valor anual do contrato|receita anual recorrente|receita recorrente anual|potencial|valor bruto;" +
    "preco total|preco|orcamento|receita mensal recorrente|receita recorrente mensal;receita esperada|receita prevista|rendimento esperado|receitas esperadas;receita real|receita efetiva",
  currency:
    "moeda|divisa|moeda do valor|moeda do negocio|moeda da oportunidade|valor moeda|codigo da moeda|moeda da transacao",
  probability:
    "probabilidade|probabilidade do negocio|probabilidade de fechamento|probabilidade de fecho|probabilidade de exito|probabilidade de sucesso|probabilidade de ganho|prob|chance|chance de fechamento;confianca|probabilidade de previsao",
  forecastCategory:
    "categoria de previsao|categoria da previsao|nome da categoria de previsao|categoria de forecast;previsao",
  created:
    "data de criacao|criado em|criada em|data criacao|data da criacao|criado|negocio criado|negocio criado em|data e hora de criacao|hora de criacao|data de cadastro|adicionado em;data de abertura|data de entrada|data de registo|data de registro|aberto em|data do pedido",
  closeDate:
    "data de fechamento|data fechamento|data do fechamento|data de fecho|data fecho|data de encerramento|data de conclusao|fechamento|fecho;data de assinatura|data da decisao",
  expectedClose:
    "data de fechamento prevista|data prevista de fechamento|data de fechamento esperada|data esperada de fechamento|data de fechamento estimada|data estimada de fechamento|data de fechamento est|previsao de fechamento|fechamento esperado|fechamento previsto|" +
    "data de fecho prevista|data prevista de fecho|data de fecho esperada|data de fecho estimada|fecho previsto|fecho esperado|previsao de fecho|data prevista de encerramento|data de encerramento estimada|data prevista para fechamento|encerramento esperado;data prevista|data estimada;prazo|data limite|vencimento",
  actualClose:
    "data de fechamento real|data real de fechamento|data de fecho real|data real de fecho|data de encerramento real|fechado em|fechada em|negocio fechado em|encerrado em|data de fechado;ganho em|perdido em|ganha em|perdida em|data de ganho|data do ganho|data de perda|data da perda|hora de ganho|hora de perda;fechado|fechada",
  lastActivity:
    "ultima atividade|data da ultima atividade|data de ultima atividade|ultimo contato|ultimo contacto|data do ultimo contato|data do ultimo contacto|ultima interacao|ultima vez contatado|hora da ultima atividade",
  stageEntered:
    "ultima mudanca de etapa|ultima alteracao de etapa|data da ultima mudanca de etapa|ultima mudanca de fase|na etapa desde|etapa desde|fase desde|data de entrada na etapa|data de entrada na fase",
  nextStep:
    "proximo passo|proxima etapa|proximos passos|etapa seguinte|proxima acao|passo seguinte;proxima atividade|data da proxima atividade",
  contact:
    "contato|contacto|contato principal|contacto principal|nome do contato|nome do contacto|pessoa de contato|pessoa de contacto|contato associado|contatos associados|decisor",
  qualified: "qualificado|qualificada|esta qualificado|status de qualificacao",
  team: "equipe de vendas|equipa de vendas|equipe|equipa|equipe comercial|equipa comercial|time de vendas|time;regiao|territorio|zona|filial|escritorio|area|departamento|segmento|divisao|unidade de negocio",
};
